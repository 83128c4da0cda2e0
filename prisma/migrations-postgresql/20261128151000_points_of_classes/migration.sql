-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN "pointRule" TEXT NOT NULL DEFAULT 'solved';
ALTER TABLE "Assignment" ADD COLUMN "points" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Assignment" ADD COLUMN "layerLimit" INTEGER;
