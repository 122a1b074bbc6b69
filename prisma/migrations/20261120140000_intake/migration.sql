-- AlterTable

-- AlterTable
ALTER TABLE "Variant" ADD COLUMN     "itemUpdatedAt" TIMESTAMPTZ(3);

-- DropTable
DROP TABLE "WebhookDelivery";

-- CreateTable
CREATE TABLE "ImportStep" (
    "shop" INTEGER NOT NULL,
    "runId" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "windowFrom" TIMESTAMPTZ(3) NOT NULL,
    "windowTo" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "way" TEXT NOT NULL DEFAULT 'bulk',
    "bulkOperationId" TEXT,
    "bulkStartedAt" TIMESTAMPTZ(3),
    "url" TEXT,
    "cursor" TEXT,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "lines" BIGINT NOT NULL DEFAULT 0,
    "counted" INTEGER NOT NULL DEFAULT 0,
    "expected" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "ImportStep_pkey" PRIMARY KEY ("shop","runId","noun","windowFrom")
);

-- CreateTable
CREATE TABLE "Inbox" (
    "shopDomain" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "topic" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "eventKey" TEXT NOT NULL,
    "bodyHash" BYTEA NOT NULL,
    "webhookId" TEXT NOT NULL,
    "apiVersion" TEXT,
    "triggeredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "body" BYTEA NOT NULL,

    CONSTRAINT "Inbox_pkey" PRIMARY KEY ("shopDomain","day","topic","name","eventKey","bodyHash")
) PARTITION BY RANGE ("day");

-- CreateTable
CREATE TABLE "InboxTodo" (
    "shopDomain" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "day" DATE NOT NULL,
    "topic" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "eventKey" TEXT NOT NULL,
    "bodyHash" BYTEA NOT NULL,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3),
    "deadAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "InboxTodo_pkey" PRIMARY KEY ("shopDomain","seq")
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01);

-- CreateTable
CREATE TABLE "ReconcileRun" (
    "shop" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "checked" INTEGER NOT NULL DEFAULT 0,
    "differing" INTEGER NOT NULL DEFAULT 0,
    "healed" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,

    CONSTRAINT "ReconcileRun_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "Difference" (
    "shop" INTEGER NOT NULL,
    "runId" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "detail" JSONB,
    "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "healedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Difference_pkey" PRIMARY KEY ("shop","runId","noun","id")
);

-- CreateTable
CREATE TABLE "Redaction" (
    "shop" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Redaction_pkey" PRIMARY KEY ("shop","kind","hash")
);

-- CreateTable
CREATE TABLE "DataRequest" (
    "shop" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "customerId" BIGINT,
    "orderIds" BIGINT[],
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "readyAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "file" JSONB,

    CONSTRAINT "DataRequest_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "ApiUse" (
    "shop" INTEGER NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "purpose" TEXT NOT NULL,
    "calls" INTEGER NOT NULL DEFAULT 0,
    "cost" INTEGER NOT NULL DEFAULT 0,
    "throttled" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ApiUse_pkey" PRIMARY KEY ("shop","hour","purpose")
);

-- CreateTable
CREATE TABLE "ProductNode" (
    "shop" INTEGER NOT NULL,
    "productId" BIGINT NOT NULL,
    "node" SMALLINT NOT NULL,

    CONSTRAINT "ProductNode_pkey" PRIMARY KEY ("shop","productId")
);

-- CreateTable
CREATE TABLE "DaySales" (
    "shop" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "orders" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,
    "grossCents" BIGINT NOT NULL,
    "discountCents" BIGINT NOT NULL,
    "returnCents" BIGINT NOT NULL,
    "newCustomers" INTEGER NOT NULL,

    CONSTRAINT "DaySales_pkey" PRIMARY KEY ("shop","day")
) WITH (fillfactor = 70);

-- CreateTable
CREATE TABLE "DayCategory" (
    "shop" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "node" SMALLINT NOT NULL,
    "orders" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,
    "grossCents" BIGINT NOT NULL,
    "discountCents" BIGINT NOT NULL,
    "returnCents" BIGINT NOT NULL,

    CONSTRAINT "DayCategory_pkey" PRIMARY KEY ("shop","day","node")
) WITH (fillfactor = 70);

-- CreateTable
CREATE TABLE "MonthCategory" (
    "shop" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "node" SMALLINT NOT NULL,
    "orders" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,
    "grossCents" BIGINT NOT NULL,
    "discountCents" BIGINT NOT NULL,
    "returnCents" BIGINT NOT NULL,

    CONSTRAINT "MonthCategory_pkey" PRIMARY KEY ("shop","month","node")
) WITH (fillfactor = 70);

-- CreateTable
CREATE TABLE "MonthVariant" (
    "shop" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "variantId" BIGINT NOT NULL,
    "orders" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,
    "grossCents" BIGINT NOT NULL,
    "discountCents" BIGINT NOT NULL,
    "returnCents" BIGINT NOT NULL,

    CONSTRAINT "MonthVariant_pkey" PRIMARY KEY ("shop","month","variantId")
) WITH (fillfactor = 80);

-- CreateTable
CREATE TABLE "CustomerTotals" (
    "shop" INTEGER NOT NULL,
    "customerId" BIGINT NOT NULL,
    "orders" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,
    "grossCents" BIGINT NOT NULL,
    "discountCents" BIGINT NOT NULL,
    "returnCents" BIGINT NOT NULL,
    "firstDay" DATE,
    "lastDay" DATE,
    "months" DATE[],
    "categoryUnits" INTEGER[],

    CONSTRAINT "CustomerTotals_pkey" PRIMARY KEY ("shop","customerId")
) WITH (fillfactor = 80);

-- CreateTable
CREATE TABLE "CohortMonth" (
    "shop" INTEGER NOT NULL,
    "cohort" DATE NOT NULL,
    "month" DATE NOT NULL,
    "customers" INTEGER NOT NULL,
    "orders" INTEGER NOT NULL,
    "netCents" BIGINT NOT NULL,

    CONSTRAINT "CohortMonth_pkey" PRIMARY KEY ("shop","cohort","month")
) WITH (fillfactor = 70);

-- CreateTable
CREATE TABLE "StockDay" (
    "shop" INTEGER NOT NULL,
    "inventoryItemId" BIGINT NOT NULL,
    "locationId" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "highest" INTEGER,
    "closing" INTEGER,
    "isGap" BOOLEAN NOT NULL,

    CONSTRAINT "StockDay_pkey" PRIMARY KEY ("shop","inventoryItemId","locationId","day")
) WITH (fillfactor = 80);

-- CreateTable
CREATE TABLE "VariantWindow" (
    "shop" INTEGER NOT NULL,
    "variantId" BIGINT NOT NULL,
    "day" DATE NOT NULL,
    "units7" INTEGER NOT NULL,
    "units30" INTEGER NOT NULL,
    "units90" INTEGER NOT NULL,
    "units365" INTEGER NOT NULL,
    "netCents30" BIGINT NOT NULL,
    "netCents90" BIGINT NOT NULL,
    "netCents365" BIGINT NOT NULL,
    "lastSoldOn" DATE NOT NULL,

    CONSTRAINT "VariantWindow_pkey" PRIMARY KEY ("shop","variantId")
) WITH (fillfactor = 70);

-- CreateTable
CREATE TABLE "ProductPair" (
    "shop" INTEGER NOT NULL,
    "a" BIGINT NOT NULL,
    "b" BIGINT NOT NULL,
    "orders" INTEGER NOT NULL,
    "ordersA" INTEGER NOT NULL,
    "ordersB" INTEGER NOT NULL,

    CONSTRAINT "ProductPair_pkey" PRIMARY KEY ("shop","a","b")
);

-- CreateTable
CREATE TABLE "Watermark" (
    "shop" INTEGER NOT NULL,
    "rollup" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Watermark_pkey" PRIMARY KEY ("shop","rollup")
);

-- CreateTable
CREATE TABLE "Tombstone" (
    "shop" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "id" BIGINT NOT NULL,
    "deletedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Tombstone_pkey" PRIMARY KEY ("shop","kind","id")
);

-- CreateTable
CREATE TABLE "Collection" (
    "shop" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "handle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "ProductCollection" (
    "shop" INTEGER NOT NULL,
    "productId" BIGINT NOT NULL,
    "collectionId" BIGINT NOT NULL,

    CONSTRAINT "ProductCollection_pkey" PRIMARY KEY ("shop","productId","collectionId")
);

-- CreateTable
CREATE TABLE "Location" (
    "shop" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL,
    "isFulfillmentService" BOOLEAN NOT NULL,
    "country" TEXT,
    "province" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Location_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "Order" (
    "shop" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "customerId" BIGINT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "processedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "day" DATE NOT NULL,
    "cancelledOn" DATE,
    "test" BOOLEAN NOT NULL,
    "edited" BOOLEAN,
    "taxesIncluded" BOOLEAN NOT NULL,
    "taxExempt" BOOLEAN NOT NULL,
    "currency" TEXT NOT NULL,
    "channel" TEXT,
    "sourceName" TEXT,
    "locationId" BIGINT,
    "financialStatus" TEXT,
    "fulfillmentStatus" TEXT NOT NULL,
    "country" TEXT,
    "province" TEXT,
    "discountCodes" TEXT[],
    "tags" TEXT[],
    "taxCents" BIGINT NOT NULL,
    "shippingCents" BIGINT NOT NULL,
    "totalCents" BIGINT NOT NULL,
    "counts" BOOLEAN NOT NULL,
    "hasSale" BOOLEAN NOT NULL,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("shop","id")
) WITH (fillfactor = 85);

-- CreateTable
CREATE TABLE "OrderLine" (
    "shop" INTEGER NOT NULL,
    "orderId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "productId" BIGINT,
    "variantId" BIGINT,
    "title" TEXT NOT NULL,
    "variantTitle" TEXT,
    "sku" TEXT,
    "vendor" TEXT,
    "quantity" INTEGER NOT NULL,
    "currentQuantity" INTEGER NOT NULL,
    "unitCents" BIGINT NOT NULL,
    "grossCents" BIGINT NOT NULL,
    "discountCents" BIGINT NOT NULL,
    "taxCents" BIGINT,
    "unitCostCents" BIGINT,
    "isGiftCard" BOOLEAN NOT NULL,
    "requiresShipping" BOOLEAN NOT NULL,
    "taxable" BOOLEAN NOT NULL,

    CONSTRAINT "OrderLine_pkey" PRIMARY KEY ("shop","orderId","id")
) WITH (fillfactor = 90);

-- CreateTable
CREATE TABLE "Refund" (
    "shop" INTEGER NOT NULL,
    "orderId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "processedAt" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "totalCents" BIGINT,

    CONSTRAINT "Refund_pkey" PRIMARY KEY ("shop","orderId","id")
);

-- CreateTable
CREATE TABLE "RefundLine" (
    "shop" INTEGER NOT NULL,
    "orderId" BIGINT NOT NULL,
    "refundId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "lineId" BIGINT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "subtotalCents" BIGINT NOT NULL,
    "taxCents" BIGINT NOT NULL,
    "restockType" TEXT NOT NULL,
    "locationId" BIGINT,

    CONSTRAINT "RefundLine_pkey" PRIMARY KEY ("shop","orderId","refundId","id")
);

-- CreateTable
CREATE TABLE "OrderEdit" (
    "shop" INTEGER NOT NULL,
    "orderId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "lineId" BIGINT NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "grossCents" BIGINT NOT NULL,
    "discountCents" BIGINT NOT NULL,

    CONSTRAINT "OrderEdit_pkey" PRIMARY KEY ("shop","orderId","id")
);

-- CreateTable
CREATE TABLE "Fulfilment" (
    "shop" INTEGER NOT NULL,
    "orderId" BIGINT NOT NULL,
    "id" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deliveredAt" TIMESTAMPTZ(3),
    "locationId" BIGINT,
    "quantity" INTEGER,

    CONSTRAINT "Fulfilment_pkey" PRIMARY KEY ("shop","orderId","id")
);

-- CreateTable
CREATE TABLE "Sale" (
    "shop" INTEGER NOT NULL,
    "orderId" BIGINT NOT NULL,
    "lineId" BIGINT NOT NULL,
    "kind" SMALLINT NOT NULL,
    "day" DATE NOT NULL,
    "counts" BOOLEAN NOT NULL,
    "customerId" BIGINT,
    "productId" BIGINT,
    "variantId" BIGINT,
    "units" INTEGER NOT NULL,
    "grossCents" BIGINT NOT NULL,
    "discountCents" BIGINT NOT NULL,
    "returnCents" BIGINT NOT NULL,

    CONSTRAINT "Sale_pkey" PRIMARY KEY ("shop","orderId","lineId","kind","day")
) WITH (fillfactor = 95);

-- CreateTable
CREATE TABLE "Customer" (
    "shop" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "taxExempt" BOOLEAN NOT NULL,
    "locale" TEXT,
    "country" TEXT,
    "province" TEXT,
    "companyId" BIGINT,
    "ordersShopify" INTEGER,
    "spentCents" BIGINT,
    "rfmGroup" TEXT,
    "emailConsent" TEXT,
    "smsConsent" TEXT,
    "tags" TEXT[],
    "isTagsTold" BOOLEAN NOT NULL DEFAULT false,
    "tagsAt" TIMESTAMPTZ(3),
    "emailConsentAt" TIMESTAMPTZ(3),
    "smsConsentAt" TIMESTAMPTZ(3),
    "purchasesAt" TIMESTAMPTZ(3),

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("shop","id")
) WITH (fillfactor = 85);

-- CreateTable
CREATE TABLE "CustomerMerge" (
    "shop" INTEGER NOT NULL,
    "goneId" BIGINT NOT NULL,
    "keptId" BIGINT NOT NULL,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CustomerMerge_pkey" PRIMARY KEY ("shop","goneId")
);

-- CreateTable
CREATE TABLE "StockLevel" (
    "shop" INTEGER NOT NULL,
    "inventoryItemId" BIGINT NOT NULL,
    "locationId" BIGINT NOT NULL,
    "available" INTEGER,
    "onHand" INTEGER,
    "committed" INTEGER,
    "incoming" INTEGER,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StockLevel_pkey" PRIMARY KEY ("shop","inventoryItemId","locationId")
) WITH (fillfactor = 80);

-- CreateTable
CREATE TABLE "StockChange" (
    "shop" INTEGER NOT NULL,
    "inventoryItemId" BIGINT NOT NULL,
    "locationId" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "available" INTEGER,
    "source" TEXT NOT NULL,
    "isGap" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "StockChange_pkey" PRIMARY KEY ("shop","inventoryItemId","locationId","at")
);

-- CreateIndex
CREATE INDEX "ReconcileRun_shop_startedAt_idx" ON "ReconcileRun"("shop", "startedAt");

-- CreateIndex
CREATE INDEX "ProductPair_shop_orders_idx" ON "ProductPair"("shop", "orders" DESC);

-- CreateIndex
CREATE INDEX "ProductCollection_shop_collectionId_idx" ON "ProductCollection"("shop", "collectionId");

-- CreateIndex
CREATE INDEX "Order_shop_customerId_day_idx" ON "Order"("shop", "customerId", "day");

-- CreateIndex
CREATE INDEX "Order_shop_day_idx" ON "Order"("shop", "day");

-- CreateIndex
CREATE INDEX "Order_shop_createdAt_idx" ON "Order" USING BRIN ("shop", "createdAt");

-- CreateIndex
CREATE INDEX "Sale_shop_day_idx" ON "Sale"("shop", "day");

-- CreateIndex
CREATE INDEX "CustomerMerge_shop_keptId_idx" ON "CustomerMerge"("shop", "keptId");

-- CreateIndex
CREATE INDEX "Variant_shop_inventoryItemId_idx" ON "Variant"("shop", "inventoryItemId");


-- The products known to be gone move to where everything that is gone is kept.
INSERT INTO "Tombstone" ("shop", "kind", "id", "deletedAt")
SELECT "shop", 'product', "id", "deletedAt" FROM "DeletedProduct";
DROP TABLE "DeletedProduct";

-- Deliveries of days that have no partition of their own.
CREATE TABLE "Inbox_other" PARTITION OF "Inbox" DEFAULT;
-- Bodies are small and read once: packing them costs the door more than it saves.
ALTER TABLE "Inbox" ALTER COLUMN "body" SET STORAGE EXTERNAL;
ALTER TABLE "Inbox_other" ALTER COLUMN "body" SET STORAGE EXTERNAL;

-- Where an import makes the tables that hold its rows until they are merged. Prisma knows nothing of them.
CREATE SCHEMA IF NOT EXISTS "staging";

-- The few orders that no sale tells of, which a rebuild reads apart.
CREATE INDEX "Order_without_sale" ON "Order" ("shop", "id") WHERE NOT "hasSale";
