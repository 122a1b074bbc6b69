-- CreateTable
CREATE TABLE "Missing" (
    "shop" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "id" BIGINT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3),
    "deadAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "Missing_pkey" PRIMARY KEY ("shop","kind","id")
);
