-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "seesListed" BOOLEAN NOT NULL DEFAULT true;

-- Until now the typed name was noted only for a learner who did not see the one of the list
UPDATE "Membership" SET "seesListed" = false WHERE "typedName" IS NOT NULL;
