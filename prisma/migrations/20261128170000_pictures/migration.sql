-- CreateTable
CREATE TABLE "PuzzlePicture" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "puzzleId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "PuzzlePicture_puzzleId_fkey" FOREIGN KEY ("puzzleId") REFERENCES "AuthoredPuzzle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PuzzlePicture_puzzleId_hash_key" ON "PuzzlePicture"("puzzleId", "hash");
