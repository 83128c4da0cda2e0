-- CreateTable
CREATE TABLE "VersionVerdict" (
    "id" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "puzzleVersion" INTEGER NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "gradedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VersionVerdict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "VersionVerdict_submissionId_puzzleVersion_key" ON "VersionVerdict"("submissionId", "puzzleVersion");

-- AddForeignKey
ALTER TABLE "VersionVerdict" ADD CONSTRAINT "VersionVerdict_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Keep the verdicts that classes go by already
INSERT INTO "VersionVerdict" ("id", "submissionId", "puzzleVersion", "engineVersion", "verdict")
SELECT md5("id"), "id", "regradedPuzzle", "regradedEngine", "regradedVerdict" FROM "Submission"
WHERE "puzzleId" LIKE 'u-%' AND "regradedPuzzle" IS NOT NULL AND "regradedEngine" IS NOT NULL AND "regradedVerdict" IS NOT NULL;
