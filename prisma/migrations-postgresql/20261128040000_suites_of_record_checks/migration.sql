-- AlterTable
ALTER TABLE "RecordCheck" ADD COLUMN "suitesDone" INTEGER NOT NULL DEFAULT 0;
