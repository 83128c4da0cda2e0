-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "studentNumber" TEXT;
ALTER TABLE "Membership" ADD COLUMN "section" TEXT;

-- CreateTable
CREATE TABLE "RosterEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "classroomId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "studentNumber" TEXT,
    "email" TEXT,
    "section" TEXT,
    "membershipId" TEXT,
    CONSTRAINT "RosterEntry_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RosterEntry_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "RosterEntry_membershipId_key" ON "RosterEntry"("membershipId");

-- CreateIndex
CREATE INDEX "RosterEntry_classroomId_idx" ON "RosterEntry"("classroomId");
