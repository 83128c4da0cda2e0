-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN "assignedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Nobody noted when a class got its puzzles, so they count as those that it began with
UPDATE "Assignment" SET "assignedAt" = "Classroom"."createdAt" FROM "Classroom" WHERE "Classroom"."id" = "Assignment"."classroomId";
