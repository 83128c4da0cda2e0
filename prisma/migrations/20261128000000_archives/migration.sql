-- AlterTable
ALTER TABLE "AuthoredPuzzle" ADD COLUMN "archivedAt" DATETIME;

-- AlterTable
ALTER TABLE "Classroom" ADD COLUMN "archivedAt" DATETIME;
