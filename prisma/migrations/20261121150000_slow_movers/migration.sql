-- CreateTable
CREATE TABLE "SlowMoverSettings" (
    "shop" INTEGER NOT NULL,
    "fastMonthly" INTEGER NOT NULL,
    "slowMonthly" INTEGER NOT NULL,
    "coverMonths" INTEGER NOT NULL,
    "newDays" INTEGER NOT NULL,
    "deadDays" INTEGER NOT NULL,
    "deadPercent" INTEGER NOT NULL,
    "capitalLimitCents" BIGINT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SlowMoverSettings_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "LeftOut" (
    "shop" INTEGER NOT NULL,
    "variantId" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LeftOut_pkey" PRIMARY KEY ("shop","variantId")
);

-- CreateTable
CREATE TABLE "LocationSetAside" (
    "shop" INTEGER NOT NULL,
    "locationId" BIGINT NOT NULL,

    CONSTRAINT "LocationSetAside_pkey" PRIMARY KEY ("shop","locationId")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "shop" INTEGER NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("shop","page","name")
);

-- CreateTable
CREATE TABLE "VariantVerdict" (
    "shop" INTEGER NOT NULL,
    "variantId" BIGINT NOT NULL,
    "productId" BIGINT NOT NULL,
    "node" SMALLINT NOT NULL,
    "day" DATE NOT NULL,
    "available" INTEGER,
    "units7" INTEGER NOT NULL,
    "units30" INTEGER NOT NULL,
    "units90" INTEGER NOT NULL,
    "units365" INTEGER NOT NULL,
    "velocity" DOUBLE PRECISION,
    "tier" TEXT,
    "knownDays" SMALLINT NOT NULL,
    "inStockDays" SMALLINT,
    "coverDays" DOUBLE PRECISION,
    "stockStatus" TEXT NOT NULL,
    "abcRevenue" TEXT,
    "abcMargin" TEXT,
    "sellThrough" DOUBLE PRECISION,
    "isTrending" BOOLEAN NOT NULL,
    "expected90" DOUBLE PRECISION NOT NULL,
    "bestMonthly" DOUBLE PRECISION NOT NULL,
    "seasonNow" DOUBLE PRECISION NOT NULL,
    "weeks" JSONB NOT NULL,
    "expectedMonthly" JSONB NOT NULL,
    "isSlowMover" BOOLEAN NOT NULL,
    "verdict" TEXT,
    "leftOut" TEXT,
    "deadProbability" DOUBLE PRECISION,
    "overFor" DOUBLE PRECISION,
    "endedOn" DATE,
    "wakesOn" DATE,
    "lastSoldOn" DATE,
    "onSaleSince" DATE NOT NULL,
    "orders" INTEGER NOT NULL,
    "capitalCents" BIGINT,
    "costKnown" BOOLEAN NOT NULL,
    "orderCents" BIGINT NOT NULL,
    "orderUnits" INTEGER NOT NULL,
    "quietSince" DATE NOT NULL,
    "orderOver" DOUBLE PRECISION NOT NULL,
    "netCents365" BIGINT NOT NULL,
    "marginCents365" BIGINT,
    "costedCents365" BIGINT NOT NULL,
    "orderMeanCents" BIGINT,

    CONSTRAINT "VariantVerdict_pkey" PRIMARY KEY ("shop","variantId")
);

-- CreateTable
CREATE TABLE "VerdictTotal" (
    "shop" INTEGER NOT NULL,
    "node" SMALLINT NOT NULL,
    "verdict" TEXT NOT NULL,
    "stockStatus" TEXT NOT NULL,
    "skus" INTEGER NOT NULL,
    "slowMovers" INTEGER NOT NULL,
    "neverSold" INTEGER NOT NULL,
    "fast" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,
    "capitalCents" BIGINT NOT NULL,
    "estimatedCents" BIGINT NOT NULL,
    "withoutCapital" INTEGER NOT NULL,

    CONSTRAINT "VerdictTotal_pkey" PRIMARY KEY ("shop","node","verdict","stockStatus")
);

-- CreateTable
CREATE TABLE "DemandFit" (
    "shop" INTEGER NOT NULL,
    "model" JSONB NOT NULL,
    "fittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DemandFit_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "StockAlert" (
    "shop" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "openedOn" DATE NOT NULL,
    "closedOn" DATE,
    "facts" JSONB NOT NULL,

    CONSTRAINT "StockAlert_pkey" PRIMARY KEY ("shop","kind","subject","openedOn")
);

-- CreateIndex
CREATE INDEX "VariantVerdict_shop_verdict_orderCents_variantId_idx" ON "VariantVerdict"("shop", "verdict", "orderCents" DESC, "variantId");

-- CreateIndex
CREATE INDEX "VariantVerdict_shop_verdict_orderUnits_variantId_idx" ON "VariantVerdict"("shop", "verdict", "orderUnits" DESC, "variantId");

-- CreateIndex
CREATE INDEX "VariantVerdict_shop_verdict_quietSince_variantId_idx" ON "VariantVerdict"("shop", "verdict", "quietSince", "variantId");

-- CreateIndex
CREATE INDEX "VariantVerdict_shop_verdict_orderOver_variantId_idx" ON "VariantVerdict"("shop", "verdict", "orderOver" DESC, "variantId");

-- CreateIndex
CREATE INDEX "VariantVerdict_shop_productId_idx" ON "VariantVerdict"("shop", "productId");

-- CreateIndex
CREATE INDEX "StockAlert_shop_closedOn_idx" ON "StockAlert"("shop", "closedOn");

