-- CreateTable
CREATE TABLE "FormerDomain" (
    "shopDomain" TEXT NOT NULL,
    "shop" INTEGER NOT NULL,
    "leftAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerDomain_pkey" PRIMARY KEY ("shopDomain")
);

-- CreateIndex
CREATE INDEX "FormerDomain_shop_idx" ON "FormerDomain"("shop");
