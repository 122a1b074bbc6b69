-- CreateTable
CREATE TABLE "SeasonCalendar" (
    "shop" INTEGER NOT NULL,
    "furtherSeasons" JSONB NOT NULL,
    "leadDays" INTEGER NOT NULL,
    "coverDays" INTEGER NOT NULL,
    "categoryLeadDays" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeasonCalendar_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "CategorySeason" (
    "shop" INTEGER NOT NULL,
    "node" SMALLINT NOT NULL,
    "logEffects" DOUBLE PRECISION[],
    "covariance" DOUBLE PRECISION[],
    "degreesOfFreedom" DOUBLE PRECISION NOT NULL,
    "dispersion" DOUBLE PRECISION NOT NULL,
    "logGrowth" DOUBLE PRECISION NOT NULL,
    "logGrowthError" DOUBLE PRECISION NOT NULL,
    "months" INTEGER NOT NULL,
    "judgedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CategorySeason_pkey" PRIMARY KEY ("shop","node")
);

-- CreateTable
CREATE TABLE "StockUpCategory" (
    "shop" INTEGER NOT NULL,
    "season" TEXT NOT NULL,
    "node" SMALLINT NOT NULL,
    "parts" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,
    "costCents" BIGINT NOT NULL,
    "withoutCost" INTEGER NOT NULL,
    "orderBy" DATE NOT NULL,
    "seasonStarts" DATE NOT NULL,
    "judgedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StockUpCategory_pkey" PRIMARY KEY ("shop","season","node")
);

-- CreateTable
CREATE TABLE "StockUpPart" (
    "shop" INTEGER NOT NULL,
    "season" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "node" SMALLINT NOT NULL,
    "variantId" BIGINT NOT NULL,
    "wanted" INTEGER NOT NULL,
    "available" INTEGER NOT NULL,
    "toBuy" INTEGER NOT NULL,
    "worthCents" BIGINT NOT NULL,

    CONSTRAINT "StockUpPart_pkey" PRIMARY KEY ("shop","season","rank")
);
