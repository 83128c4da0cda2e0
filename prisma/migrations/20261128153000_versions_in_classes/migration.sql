-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN "gradedVersion" INTEGER;
