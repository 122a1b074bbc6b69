-- CreateTable
CREATE TABLE "CustomerRules" (
    "shop" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedBy" TEXT NOT NULL,

    CONSTRAINT "CustomerRules_pkey" PRIMARY KEY ("shop","version")
);

-- CreateTable
CREATE TABLE "CustomerDecision" (
    "shop" INTEGER NOT NULL,
    "customerId" BIGINT NOT NULL,
    "isExcluded" BOOLEAN NOT NULL,
    "archetype" TEXT,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CustomerDecision_pkey" PRIMARY KEY ("shop","customerId")
);

-- CreateTable
CREATE TABLE "CustomerProfile" (
    "shop" INTEGER NOT NULL,
    "customerId" BIGINT NOT NULL,
    "orders" INTEGER NOT NULL,
    "shoppingDays" INTEGER NOT NULL,
    "netCents" BIGINT NOT NULL,
    "yearNetCents" BIGINT NOT NULL,
    "orderValueCents" BIGINT,
    "firstDay" DATE,
    "lastDay" DATE,
    "returnDay" DATE,
    "usualGapDays" REAL,
    "gapSpread" REAL,
    "recentOrders" INTEGER NOT NULL,
    "seasonOrders" INTEGER NOT NULL,
    "counterOrders" INTEGER NOT NULL,
    "grossCents" BIGINT NOT NULL,
    "discountCents" BIGINT NOT NULL,
    "returnCents" BIGINT NOT NULL,
    "lines" INTEGER NOT NULL,
    "bulkLines" INTEGER NOT NULL,
    "mostUnits" INTEGER NOT NULL,
    "categoryLines" INTEGER[],
    "topNode" SMALLINT NOT NULL,
    "performanceLines" INTEGER NOT NULL,
    "restorationLines" INTEGER NOT NULL,
    "starterLines" INTEGER NOT NULL,
    "fittedParts" INTEGER NOT NULL,
    "cars" INTEGER NOT NULL,
    "taxExempt" BOOLEAN NOT NULL,
    "company" BOOLEAN NOT NULL,
    "country" TEXT,
    "province" TEXT,
    "archetype" TEXT NOT NULL,
    "archetypeConfidence" REAL NOT NULL,
    "lifecycle" TEXT,
    "behaviour" TEXT,
    "behaviours" SMALLINT NOT NULL,
    "valueTier" TEXT,
    "recency" SMALLINT,
    "frequency" SMALLINT,
    "monetary" SMALLINT,
    "rfmGroup" TEXT NOT NULL,
    "buildStage" TEXT NOT NULL,
    "vehicleMake" TEXT,
    "vehicleModel" TEXT,
    "vehicleYearFrom" SMALLINT,
    "vehicleYearTo" SMALLINT,
    "vehicleConfidence" REAL,
    "changedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "CustomerProfile_pkey" PRIMARY KEY ("shop","customerId")
) WITH (fillfactor = 80);

-- CreateTable
CREATE TABLE "SegmentMove" (
    "shop" INTEGER NOT NULL,
    "customerId" BIGINT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "dimension" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "cause" TEXT NOT NULL,
    "orderId" BIGINT,
    "rules" INTEGER NOT NULL,
    "evidence" JSONB,

    CONSTRAINT "SegmentMove_pkey" PRIMARY KEY ("shop","customerId","id")
);

-- CreateTable
CREATE TABLE "SegmentSize" (
    "shop" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "customers" INTEGER NOT NULL,
    "orders" INTEGER NOT NULL,
    "netCents" BIGINT NOT NULL,
    "active" INTEGER NOT NULL,

    CONSTRAINT "SegmentSize_pkey" PRIMARY KEY ("shop","dimension","segment")
) WITH (fillfactor = 50);

-- CreateTable
CREATE TABLE "SegmentDay" (
    "shop" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "dimension" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "customers" INTEGER NOT NULL,
    "orders" INTEGER NOT NULL,
    "netCents" BIGINT NOT NULL,
    "active" INTEGER NOT NULL,

    CONSTRAINT "SegmentDay_pkey" PRIMARY KEY ("shop","day","dimension","segment")
);

-- CreateTable
CREATE TABLE "SegmentFlow" (
    "shop" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "moves" INTEGER NOT NULL,

    CONSTRAINT "SegmentFlow_pkey" PRIMARY KEY ("shop","dimension","month","from","to")
) WITH (fillfactor = 70);

-- CreateTable
CREATE TABLE "SegmentEdges" (
    "shop" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "edges" JSONB NOT NULL,
    "rules" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SegmentEdges_pkey" PRIMARY KEY ("shop","day")
);
