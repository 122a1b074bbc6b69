-- CreateTable
CREATE TABLE "ProductDecision" (
    "shop" INTEGER NOT NULL,
    "productId" BIGINT NOT NULL,
    "l1" TEXT,
    "l2" TEXT,
    "l3" TEXT,
    "fitmentClass" TEXT,
    "vehicles" JSONB,
    "performance" BOOLEAN,
    "restoration" BOOLEAN,
    "custom" BOOLEAN,
    "isReviewed" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProductDecision_pkey" PRIMARY KEY ("shop","productId")
);

-- CreateTable
CREATE TABLE "CategoryRule" (
    "shop" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "rule" JSONB NOT NULL,

    CONSTRAINT "CategoryRule_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "CatalogueSettings" (
    "shop" INTEGER NOT NULL,
    "taxonomyEdits" JSONB NOT NULL,
    "fitmentMapping" JSONB,
    "reviewThreshold" REAL NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CatalogueSettings_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "CatalogueChange" (
    "shop" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "productId" BIGINT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "CatalogueChange_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "ProductJudgement" (
    "shop" INTEGER NOT NULL,
    "productId" BIGINT NOT NULL,
    "l1" TEXT,
    "l2" TEXT,
    "l3" TEXT,
    "node" SMALLINT NOT NULL,
    "confidence" REAL NOT NULL,
    "by" TEXT NOT NULL,
    "fitmentClass" TEXT NOT NULL,
    "fitmentConfidence" REAL NOT NULL,
    "fitmentBy" TEXT NOT NULL,
    "performance" BOOLEAN NOT NULL,
    "restoration" BOOLEAN NOT NULL,
    "custom" BOOLEAN NOT NULL,
    "evidence" JSONB NOT NULL,
    "isReviewed" BOOLEAN NOT NULL,
    "judgedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProductJudgement_pkey" PRIMARY KEY ("shop","productId")
);

-- CreateTable
CREATE TABLE "CategoryCount" (
    "shop" INTEGER NOT NULL,
    "node" SMALLINT NOT NULL,
    "products" INTEGER NOT NULL,
    "unsure" INTEGER NOT NULL,
    "performance" INTEGER NOT NULL,
    "restoration" INTEGER NOT NULL,
    "custom" INTEGER NOT NULL,
    "specific" INTEGER NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CategoryCount_pkey" PRIMARY KEY ("shop","node")
);

-- CreateTable
CREATE TABLE "ProductVehicle" (
    "shop" INTEGER NOT NULL,
    "productId" BIGINT NOT NULL,
    "make" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "yearFrom" SMALLINT NOT NULL,
    "yearTo" SMALLINT NOT NULL,

    CONSTRAINT "ProductVehicle_pkey" PRIMARY KEY ("shop","productId","make","model","yearFrom")
);

-- CreateIndex
CREATE INDEX "CatalogueChange_shop_productId_idx" ON "CatalogueChange"("shop", "productId");

-- CreateIndex
CREATE INDEX "ProductJudgement_shop_node_productId_idx" ON "ProductJudgement"("shop", "node", "productId");

-- CreateIndex
CREATE INDEX "ProductJudgement_shop_isReviewed_confidence_productId_idx" ON "ProductJudgement"("shop", "isReviewed", "confidence", "productId");

-- CreateIndex
CREATE INDEX "ProductJudgement_shop_fitmentClass_productId_idx" ON "ProductJudgement"("shop", "fitmentClass", "productId");

-- CreateIndex
CREATE INDEX "ProductVehicle_shop_make_model_yearFrom_idx" ON "ProductVehicle"("shop", "make", "model", "yearFrom");

-- CreateTable
CREATE TABLE "ProductToJudge" (
    "shop" INTEGER NOT NULL,
    "productId" BIGINT NOT NULL,

    CONSTRAINT "ProductToJudge_pkey" PRIMARY KEY ("shop","productId")
);
