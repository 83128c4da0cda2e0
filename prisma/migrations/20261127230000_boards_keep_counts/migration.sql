-- AlterTable
ALTER TABLE "BestResult" ADD COLUMN "listedAs" TEXT;

-- CreateTable
CREATE TABLE "ScoreCount" (
    "puzzleId" TEXT NOT NULL,
    "layers" INTEGER NOT NULL,
    "heads" INTEGER NOT NULL,
    "ops" INTEGER NOT NULL,
    "shard" INTEGER NOT NULL,
    "learners" INTEGER NOT NULL,

    PRIMARY KEY ("puzzleId", "layers", "heads", "ops", "shard")
);

-- CreateTable
CREATE TABLE "BoardPuzzle" (
    "puzzleId" TEXT NOT NULL PRIMARY KEY
);

-- CreateTable
CREATE TABLE "LearnerTotal" (
    "learnerId" TEXT NOT NULL PRIMARY KEY,
    "solved" INTEGER NOT NULL,
    "layers" INTEGER NOT NULL,
    "heads" INTEGER NOT NULL,
    "ops" INTEGER NOT NULL,
    CONSTRAINT "LearnerTotal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TotalCount" (
    "solved" INTEGER NOT NULL,
    "layers" INTEGER NOT NULL,
    "heads" INTEGER NOT NULL,
    "shard" INTEGER NOT NULL,
    "learners" INTEGER NOT NULL,

    PRIMARY KEY ("solved", "layers", "heads", "shard")
);

-- DropIndex
DROP INDEX "BestResult_puzzleId_ranked_layers_heads_ops_achievedAt_idx";

-- DropIndex
DROP INDEX "Submission_puzzleId_ranked_layers_heads_ops_idx";

-- CreateIndex
CREATE INDEX "BestResult_puzzleId_listedAs_layers_heads_ops_achievedAt_idx" ON "BestResult"("puzzleId", "listedAs", "layers", "heads", "ops", "achievedAt");

-- CreateIndex
CREATE INDEX "Submission_puzzleId_ranked_standing_layers_heads_ops_idx" ON "Submission"("puzzleId", "ranked", "standing", "layers", "heads", "ops");

-- CreateIndex
CREATE INDEX "LearnerTotal_solved_layers_heads_ops_learnerId_idx" ON "LearnerTotal"("solved" DESC, "layers", "heads", "ops", "learnerId");

-- The rest is written by hand: the triggers that keep the counts (docs/decisions/110).

-- How a board lists each best result: by its standing, or not at all.
CREATE VIEW "Listing" AS
SELECT best."id",
    CASE WHEN best."ranked" AND learner."isListed" AND submission."hiddenAt" IS NULL THEN best."standing" END AS "listedAs"
FROM "BestResult" best
JOIN "Learner" learner ON learner."id" = best."learnerId"
JOIN "Submission" submission ON submission."id" = best."submissionId";

CREATE TRIGGER "BestResult_list_new" AFTER INSERT ON "BestResult" BEGIN
    UPDATE "BestResult" SET "listedAs" = (SELECT "listedAs" FROM "Listing" WHERE "Listing"."id" = "BestResult"."id")
    WHERE "id" = NEW."id";
END;

CREATE TRIGGER "BestResult_list_changed" AFTER UPDATE OF "learnerId", "submissionId", "ranked", "standing" ON "BestResult" BEGIN
    UPDATE "BestResult" SET "listedAs" = (SELECT "listedAs" FROM "Listing" WHERE "Listing"."id" = "BestResult"."id")
    WHERE "id" = NEW."id";
END;

CREATE TRIGGER "Learner_list" AFTER UPDATE OF "isListed" ON "Learner" BEGIN
    UPDATE "BestResult" SET "listedAs" = (SELECT "listedAs" FROM "Listing" WHERE "Listing"."id" = "BestResult"."id")
    WHERE "learnerId" = NEW."id";
END;

CREATE TRIGGER "Submission_list" AFTER UPDATE OF "hiddenAt" ON "Submission" BEGIN
    UPDATE "BestResult" SET "listedAs" = (SELECT "listedAs" FROM "Listing" WHERE "Listing"."id" = "BestResult"."id")
    WHERE "submissionId" = NEW."id";
END;

-- SQLite runs the triggers of a statement in no stated order, so a count may be below zero until the last of them has run.
CREATE TRIGGER "BestResult_count" AFTER UPDATE OF "listedAs", "puzzleId", "learnerId", "layers", "heads", "ops" ON "BestResult"
WHEN NEW."listedAs" = 'valid' BEGIN
    INSERT INTO "ScoreCount" VALUES (NEW."puzzleId", NEW."layers", NEW."heads", NEW."ops", 0, 1)
    ON CONFLICT ("puzzleId", "layers", "heads", "ops", "shard") DO UPDATE SET "learners" = "learners" + 1;
    INSERT INTO "LearnerTotal" SELECT NEW."learnerId", 1, NEW."layers", NEW."heads", NEW."ops"
    FROM "BoardPuzzle" WHERE "puzzleId" = NEW."puzzleId"
    ON CONFLICT ("learnerId") DO UPDATE SET
        "solved" = "solved" + 1,
        "layers" = "layers" + excluded."layers", "heads" = "heads" + excluded."heads", "ops" = "ops" + excluded."ops";
END;

CREATE TRIGGER "BestResult_count_no_more" AFTER UPDATE OF "listedAs", "puzzleId", "learnerId", "layers", "heads", "ops" ON "BestResult"
WHEN OLD."listedAs" = 'valid' BEGIN
    INSERT INTO "ScoreCount" VALUES (OLD."puzzleId", OLD."layers", OLD."heads", OLD."ops", 0, -1)
    ON CONFLICT ("puzzleId", "layers", "heads", "ops", "shard") DO UPDATE SET "learners" = "learners" - 1;
    UPDATE "LearnerTotal" SET
        "solved" = "solved" - 1,
        "layers" = "layers" - OLD."layers", "heads" = "heads" - OLD."heads", "ops" = "ops" - OLD."ops"
    WHERE "learnerId" = OLD."learnerId" AND OLD."puzzleId" IN (SELECT "puzzleId" FROM "BoardPuzzle");
END;

CREATE TRIGGER "BestResult_count_deleted" AFTER DELETE ON "BestResult"
WHEN OLD."listedAs" = 'valid' BEGIN
    INSERT INTO "ScoreCount" VALUES (OLD."puzzleId", OLD."layers", OLD."heads", OLD."ops", 0, -1)
    ON CONFLICT ("puzzleId", "layers", "heads", "ops", "shard") DO UPDATE SET "learners" = "learners" - 1;
    UPDATE "LearnerTotal" SET
        "solved" = "solved" - 1,
        "layers" = "layers" - OLD."layers", "heads" = "heads" - OLD."heads", "ops" = "ops" - OLD."ops"
    WHERE "learnerId" = OLD."learnerId" AND OLD."puzzleId" IN (SELECT "puzzleId" FROM "BoardPuzzle");
END;

CREATE TRIGGER "LearnerTotal_count_new" AFTER INSERT ON "LearnerTotal" BEGIN
    INSERT INTO "TotalCount" VALUES (NEW."solved", NEW."layers", NEW."heads", 0, 1)
    ON CONFLICT ("solved", "layers", "heads", "shard") DO UPDATE SET "learners" = "learners" + 1;
END;

CREATE TRIGGER "LearnerTotal_count_changed" AFTER UPDATE ON "LearnerTotal" BEGIN
    INSERT INTO "TotalCount" VALUES (OLD."solved", OLD."layers", OLD."heads", 0, -1)
    ON CONFLICT ("solved", "layers", "heads", "shard") DO UPDATE SET "learners" = "learners" - 1;
    INSERT INTO "TotalCount" VALUES (NEW."solved", NEW."layers", NEW."heads", 0, 1)
    ON CONFLICT ("solved", "layers", "heads", "shard") DO UPDATE SET "learners" = "learners" + 1;
END;

CREATE TRIGGER "LearnerTotal_count_deleted" AFTER DELETE ON "LearnerTotal" BEGIN
    INSERT INTO "TotalCount" VALUES (OLD."solved", OLD."layers", OLD."heads", 0, -1)
    ON CONFLICT ("solved", "layers", "heads", "shard") DO UPDATE SET "learners" = "learners" - 1;
END;

CREATE TRIGGER "BoardPuzzle_add" AFTER INSERT ON "BoardPuzzle" BEGIN
    INSERT INTO "LearnerTotal" SELECT "learnerId", 1, "layers", "heads", "ops"
    FROM "BestResult" WHERE "puzzleId" = NEW."puzzleId" AND "listedAs" = 'valid'
    ON CONFLICT ("learnerId") DO UPDATE SET
        "solved" = "solved" + 1,
        "layers" = "layers" + excluded."layers", "heads" = "heads" + excluded."heads", "ops" = "ops" + excluded."ops";
END;

CREATE TRIGGER "BoardPuzzle_take" AFTER DELETE ON "BoardPuzzle" BEGIN
    UPDATE "LearnerTotal" SET
        "solved" = "solved" - 1,
        "layers" = "LearnerTotal"."layers" - best."layers", "heads" = "LearnerTotal"."heads" - best."heads",
        "ops" = "LearnerTotal"."ops" - best."ops"
    FROM "BestResult" best
    WHERE best."learnerId" = "LearnerTotal"."learnerId" AND best."puzzleId" = OLD."puzzleId" AND best."listedAs" = 'valid';
END;

-- The triggers above count the results that exist already.
UPDATE "BestResult" SET "listedAs" = (SELECT "listedAs" FROM "Listing" WHERE "Listing"."id" = "BestResult"."id");
