-- AlterTable
ALTER TABLE "Classroom" ADD COLUMN "timeZone" TEXT NOT NULL DEFAULT 'UTC';

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN "opensAt" DATETIME;
ALTER TABLE "Assignment" ADD COLUMN "lateRule" TEXT NOT NULL DEFAULT 'mark';

-- CreateTable
CREATE TABLE "Extension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "membershipId" TEXT NOT NULL,
    "puzzleId" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    CONSTRAINT "Extension_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Extension_membershipId_puzzleId_key" ON "Extension"("membershipId", "puzzleId");
