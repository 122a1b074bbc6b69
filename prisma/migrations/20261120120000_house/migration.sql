-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Shop" (
    "id" SERIAL NOT NULL,
    "gid" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "planName" TEXT,
    "locale" TEXT NOT NULL,
    "scopes" TEXT[],
    "scopesAt" TIMESTAMPTZ(3) NOT NULL,
    "detailsAt" TIMESTAMPTZ(3) NOT NULL,
    "installedAt" TIMESTAMPTZ(3) NOT NULL,
    "uninstalledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "shopDomain" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "nonce" BYTEA NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "scope" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "refreshExpiresAt" TIMESTAMPTZ(3),
    "exchangedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("shopDomain","id")
);

-- CreateTable
CREATE TABLE "Settings" (
    "shop" INTEGER NOT NULL,
    "seasonFirstMonth" INTEGER NOT NULL,
    "seasonLastMonth" INTEGER NOT NULL,
    "deliveryDays" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Settings_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "Onboarding" (
    "shop" INTEGER NOT NULL,
    "dismissedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Onboarding_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "shop" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "counted" INTEGER NOT NULL DEFAULT 0,
    "expected" INTEGER,
    "bulkOperationId" TEXT,
    "bulkStartedAt" TIMESTAMPTZ(3),
    "bulkRuns" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE UNLOGGED TABLE "ImportLine" (
    "shop" INTEGER NOT NULL,
    "runId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "row" JSONB NOT NULL,

    CONSTRAINT "ImportLine_pkey" PRIMARY KEY ("shop","runId","line")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "shopDomain" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "eventKey" TEXT NOT NULL,
    "bodyHash" BYTEA NOT NULL,
    "webhookId" TEXT NOT NULL,
    "apiVersion" TEXT,
    "triggeredAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "body" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "triedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("shopDomain","topic","name","eventKey","bodyHash")
);

-- CreateTable
CREATE TABLE "Product" (
    "shop" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "handle" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "productType" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "tags" TEXT[],
    "isGiftCard" BOOLEAN,
    "categoryId" TEXT,
    "categoryName" TEXT,
    "hasOnlyDefaultVariant" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "Variant" (
    "shop" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "productId" BIGINT NOT NULL,
    "inventoryItemId" BIGINT,
    "title" TEXT NOT NULL,
    "sku" TEXT,
    "barcode" TEXT,
    "position" INTEGER NOT NULL,
    "priceCents" BIGINT NOT NULL,
    "compareAtCents" BIGINT,
    "unitCostCents" BIGINT,
    "taxable" BOOLEAN NOT NULL,
    "tracked" BOOLEAN,
    "available" INTEGER,
    "createdAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Variant_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "DeletedProduct" (
    "shop" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "deletedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeletedProduct_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Shop_gid_key" ON "Shop"("gid");

-- CreateIndex
CREATE INDEX "Shop_domain_idx" ON "Shop"("domain");

-- CreateIndex
CREATE INDEX "ImportRun_shop_startedAt_idx" ON "ImportRun"("shop", "startedAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_shopDomain_status_triggeredAt_idx" ON "WebhookDelivery"("shopDomain", "status", "triggeredAt");

-- CreateIndex
CREATE INDEX "Product_shop_productType_idx" ON "Product"("shop", "productType");

-- CreateIndex
CREATE INDEX "Variant_shop_productId_idx" ON "Variant"("shop", "productId");


-- A domain belongs to one installed shop at a time.
CREATE UNIQUE INDEX "Shop_domain_installed" ON "Shop"("domain") WHERE "uninstalledAt" IS NULL;

-- A shop has one import at a time.
CREATE UNIQUE INDEX "ImportRun_active" ON "ImportRun"("shop") WHERE "status" IN ('queued', 'running');
