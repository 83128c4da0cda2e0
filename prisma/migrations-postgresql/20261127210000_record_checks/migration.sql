-- CreateTable
CREATE TABLE "RecordCheck" (
    "submissionId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordCheck_pkey" PRIMARY KEY ("submissionId")
);
