-- AlterTable
ALTER TABLE "Learner" ADD COLUMN "alias" TEXT;
ALTER TABLE "Learner" ADD COLUMN "aliasKey" TEXT;
ALTER TABLE "Learner" ADD COLUMN "aliasHiddenAt" DATETIME;
ALTER TABLE "Learner" ADD COLUMN "isListed" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN "publishedAt" DATETIME;
ALTER TABLE "Submission" ADD COLUMN "hiddenAt" DATETIME;
ALTER TABLE "Submission" ADD COLUMN "regradedAt" DATETIME;
ALTER TABLE "Submission" ADD COLUMN "regradedEngine" TEXT;
ALTER TABLE "Submission" ADD COLUMN "regradedPuzzle" INTEGER;
ALTER TABLE "Submission" ADD COLUMN "regradedVerdict" TEXT;

-- AlterTable
ALTER TABLE "BestResult" ADD COLUMN "standing" TEXT NOT NULL DEFAULT 'valid';

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "puzzleId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "rival" TEXT,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Draft_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "points" INTEGER NOT NULL,
    "expire" DATETIME
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "reason" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Learner_aliasKey_key" ON "Learner"("aliasKey");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_learnerId_puzzleId_key" ON "Draft"("learnerId", "puzzleId");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");
