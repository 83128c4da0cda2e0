-- AlterTable
ALTER TABLE "AuthoredPuzzle" ADD COLUMN "archivedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Classroom" ADD COLUMN "archivedAt" TIMESTAMP(3);
