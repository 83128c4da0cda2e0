-- The time of a model's submission, so that the first of many equal models is found by the index.
-- AlterTable
ALTER TABLE "ModelSize" ADD COLUMN "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "ModelSize" SET "createdAt" = made."createdAt" FROM "Submission" made WHERE made."id" = "ModelSize"."submissionId";

-- CreateIndex
DROP INDEX "ModelSize_puzzleId_parameters_idx";
CREATE INDEX "ModelSize_puzzleId_parameters_createdAt_idx" ON "ModelSize"("puzzleId", "parameters", "createdAt");

-- CreateIndex
CREATE INDEX "Verification_value_idx" ON "Verification"("value");
CREATE INDEX "Verification_expiresAt_idx" ON "Verification"("expiresAt");
