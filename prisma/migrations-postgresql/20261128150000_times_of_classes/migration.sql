-- AlterTable
ALTER TABLE "Classroom" ADD COLUMN "timeZone" TEXT NOT NULL DEFAULT 'UTC';

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN "opensAt" TIMESTAMP(3);
ALTER TABLE "Assignment" ADD COLUMN "lateRule" TEXT NOT NULL DEFAULT 'mark';

-- CreateTable
CREATE TABLE "Extension" (
    "id" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "puzzleId" TEXT NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Extension_membershipId_puzzleId_key" ON "Extension"("membershipId", "puzzleId");

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;
