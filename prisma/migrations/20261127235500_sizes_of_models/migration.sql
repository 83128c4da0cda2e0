-- CreateTable
CREATE TABLE "ModelSize" (
    "submissionId" TEXT NOT NULL PRIMARY KEY,
    "puzzleId" TEXT NOT NULL,
    "parameters" INTEGER NOT NULL,
    CONSTRAINT "ModelSize_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ModelSize_puzzleId_parameters_idx" ON "ModelSize"("puzzleId", "parameters");
