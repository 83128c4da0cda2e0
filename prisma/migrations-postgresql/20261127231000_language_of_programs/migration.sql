-- AlterTable
ALTER TABLE "Submission" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'raspy';

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'raspy';

-- DropIndex
DROP INDEX "Draft_learnerId_puzzleId_key";

-- CreateIndex
CREATE UNIQUE INDEX "Draft_learnerId_puzzleId_language_key" ON "Draft"("learnerId", "puzzleId", "language");
