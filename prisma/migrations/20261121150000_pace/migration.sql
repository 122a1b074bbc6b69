-- When the reading of a step's file, or of its pieces, began: how fast an import goes is told from then on.
ALTER TABLE "ImportStep" ADD COLUMN "readingAt" TIMESTAMPTZ(3);
