-- RedefineTables
CREATE TABLE "new_Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "classroomId" TEXT NOT NULL,
    "puzzleId" TEXT NOT NULL,
    "assignedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "position" INTEGER NOT NULL,
    "opensAt" DATETIME,
    "dueAt" DATETIME,
    "lateRule" TEXT NOT NULL DEFAULT 'mark',
    "pointRule" TEXT NOT NULL DEFAULT 'solved',
    "points" INTEGER NOT NULL DEFAULT 1,
    "layerLimit" INTEGER,
    "gradedVersion" INTEGER,
    CONSTRAINT "Assignment_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- Nobody noted when a class got its puzzles, so they count as those that it began with
INSERT INTO "new_Assignment" ("id", "classroomId", "puzzleId", "assignedAt", "position", "opensAt", "dueAt", "lateRule", "pointRule", "points", "layerLimit", "gradedVersion")
SELECT a."id", a."classroomId", a."puzzleId", c."createdAt", a."position", a."opensAt", a."dueAt", a."lateRule", a."pointRule", a."points", a."layerLimit", a."gradedVersion"
FROM "Assignment" a JOIN "Classroom" c ON c."id" = a."classroomId";
DROP TABLE "Assignment";
ALTER TABLE "new_Assignment" RENAME TO "Assignment";
CREATE INDEX "Assignment_puzzleId_idx" ON "Assignment"("puzzleId");
CREATE UNIQUE INDEX "Assignment_classroomId_puzzleId_key" ON "Assignment"("classroomId", "puzzleId");
