-- AlterTable
ALTER TABLE "Submission" ADD COLUMN "standing" TEXT NOT NULL DEFAULT 'valid';

-- CreateIndex
CREATE INDEX "Submission_puzzleId_ranked_layers_heads_ops_idx" ON "Submission"("puzzleId", "ranked", "layers", "heads", "ops");
