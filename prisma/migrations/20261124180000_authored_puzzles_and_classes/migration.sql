-- CreateTable
CREATE TABLE "AuthoredPuzzle" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "files" TEXT NOT NULL,
    "draftVersion" INTEGER NOT NULL DEFAULT 1,
    "isUnlisted" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "AuthoredPuzzle_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PuzzleVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "puzzleId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "files" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "PuzzleVersion_puzzleId_fkey" FOREIGN KEY ("puzzleId") REFERENCES "AuthoredPuzzle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Classroom" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "joinCode" TEXT NOT NULL,
    "closedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "classroomId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Membership_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Membership_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "classroomId" TEXT NOT NULL,
    "puzzleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "dueAt" DATETIME,
    CONSTRAINT "Assignment_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "AuthoredPuzzle_code_key" ON "AuthoredPuzzle"("code");

-- CreateIndex
CREATE INDEX "AuthoredPuzzle_ownerId_idx" ON "AuthoredPuzzle"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "PuzzleVersion_puzzleId_version_key" ON "PuzzleVersion"("puzzleId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Classroom_joinCode_key" ON "Classroom"("joinCode");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_classroomId_learnerId_key" ON "Membership"("classroomId", "learnerId");

-- CreateIndex
CREATE INDEX "Membership_learnerId_idx" ON "Membership"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_classroomId_puzzleId_key" ON "Assignment"("classroomId", "puzzleId");

-- CreateIndex
CREATE INDEX "Assignment_puzzleId_idx" ON "Assignment"("puzzleId");
