-- The time of a model's submission, so that the first of many equal models is found by the index.
-- AlterTable
ALTER TABLE "ModelSize" ADD COLUMN "createdAt" DATETIME NOT NULL DEFAULT '2026-01-01T00:00:00.000+00:00';
UPDATE "ModelSize" SET "createdAt" = (SELECT made."createdAt" FROM "Submission" made WHERE made."id" = "ModelSize"."submissionId");

-- CreateIndex
DROP INDEX "ModelSize_puzzleId_parameters_idx";
CREATE INDEX "ModelSize_puzzleId_parameters_createdAt_idx" ON "ModelSize"("puzzleId", "parameters", "createdAt");

-- CreateIndex
CREATE INDEX "Verification_value_idx" ON "Verification"("value");
CREATE INDEX "Verification_expiresAt_idx" ON "Verification"("expiresAt");
