-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "typedName" TEXT;
ALTER TABLE "Membership" ADD COLUMN "typedNumber" TEXT;
