-- CreateTable
CREATE TABLE "RecordCheck" (
    "submissionId" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
