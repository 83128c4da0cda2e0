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

    CONSTRAINT "ScoreCount_pkey" PRIMARY KEY ("puzzleId", "layers", "heads", "ops", "shard")
);

-- CreateTable
CREATE TABLE "BoardPuzzle" (
    "puzzleId" TEXT NOT NULL,

    CONSTRAINT "BoardPuzzle_pkey" PRIMARY KEY ("puzzleId")
);

-- CreateTable
CREATE TABLE "LearnerTotal" (
    "learnerId" TEXT NOT NULL,
    "solved" INTEGER NOT NULL,
    "layers" INTEGER NOT NULL,
    "heads" INTEGER NOT NULL,
    "ops" INTEGER NOT NULL,

    CONSTRAINT "LearnerTotal_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "TotalCount" (
    "solved" INTEGER NOT NULL,
    "layers" INTEGER NOT NULL,
    "heads" INTEGER NOT NULL,
    "shard" INTEGER NOT NULL,
    "learners" INTEGER NOT NULL,

    CONSTRAINT "TotalCount_pkey" PRIMARY KEY ("solved", "layers", "heads", "shard")
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

-- AddForeignKey
ALTER TABLE "LearnerTotal" ADD CONSTRAINT "LearnerTotal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The rest is written by hand: the triggers that keep the counts (docs/decisions/110).

-- How a board lists a best result: by its standing, or not at all. The lock makes a learner who leaves the boards at the same
-- time wait, or be seen.
CREATE FUNCTION "list_result"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    listed BOOLEAN;
BEGIN
    SELECT "isListed" INTO listed FROM "Learner" WHERE "id" = NEW."learnerId" FOR SHARE;
    NEW."listedAs" := CASE
        WHEN NEW."ranked" AND listed
            AND NOT EXISTS (SELECT 1 FROM "Submission" WHERE "id" = NEW."submissionId" AND "hiddenAt" IS NOT NULL)
        THEN NEW."standing" END;
    RETURN NEW;
END $$;

CREATE TRIGGER "BestResult_list" BEFORE INSERT OR UPDATE ON "BestResult" FOR EACH ROW EXECUTE FUNCTION "list_result"();

-- An update makes "BestResult_list" look again, whatever it writes.
CREATE FUNCTION "list_learner"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "BestResult" SET "listedAs" = NULL WHERE "learnerId" = NEW."id";
    RETURN NULL;
END $$;

CREATE TRIGGER "Learner_list" AFTER UPDATE OF "isListed" ON "Learner" FOR EACH ROW
WHEN (OLD."isListed" <> NEW."isListed") EXECUTE FUNCTION "list_learner"();

CREATE FUNCTION "list_submission"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "BestResult" SET "listedAs" = NULL WHERE "submissionId" = NEW."id";
    RETURN NULL;
END $$;

CREATE TRIGGER "Submission_list" AFTER UPDATE OF "hiddenAt" ON "Submission" FOR EACH ROW
WHEN (OLD."hiddenAt" IS DISTINCT FROM NEW."hiddenAt") EXECUTE FUNCTION "list_submission"();

-- Each connection adds to a shard of its own, so that two servers seldom wait for each other's rows; a shard alone may be below
-- zero. Rows are written in one order.
CREATE FUNCTION "count_results"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sign INTEGER := TG_ARGV[0];
BEGIN
    INSERT INTO "ScoreCount" AS counted
    SELECT "puzzleId", "layers", "heads", "ops", pg_backend_pid() % 16, sign * count(*)
    FROM changed WHERE "listedAs" = 'valid' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT ("puzzleId", "layers", "heads", "ops", "shard") DO UPDATE SET "learners" = counted."learners" + excluded."learners";

    -- A learner who is being deleted takes the total along.
    INSERT INTO "LearnerTotal" AS total
    SELECT "learnerId", sign * count(*), sign * sum("layers"), sign * sum("heads"), sign * sum("ops")
    FROM changed JOIN "BoardPuzzle" USING ("puzzleId") JOIN "Learner" learner ON learner."id" = changed."learnerId"
    WHERE "listedAs" = 'valid' GROUP BY "learnerId" ORDER BY "learnerId"
    ON CONFLICT ("learnerId") DO UPDATE SET
        "solved" = total."solved" + excluded."solved", "layers" = total."layers" + excluded."layers",
        "heads" = total."heads" + excluded."heads", "ops" = total."ops" + excluded."ops";
    RETURN NULL;
END $$;

CREATE TRIGGER "BestResult_count_new" AFTER INSERT ON "BestResult" REFERENCING NEW TABLE AS changed EXECUTE FUNCTION "count_results"('1');
CREATE TRIGGER "BestResult_count_changed" AFTER UPDATE ON "BestResult" REFERENCING NEW TABLE AS changed EXECUTE FUNCTION "count_results"('1');
CREATE TRIGGER "BestResult_count_no_more" AFTER UPDATE ON "BestResult" REFERENCING OLD TABLE AS changed EXECUTE FUNCTION "count_results"('-1');
CREATE TRIGGER "BestResult_count_deleted" AFTER DELETE ON "BestResult" REFERENCING OLD TABLE AS changed EXECUTE FUNCTION "count_results"('-1');

CREATE FUNCTION "count_totals"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sign INTEGER := TG_ARGV[0];
BEGIN
    INSERT INTO "TotalCount" AS counted
    SELECT "solved", "layers", "heads", pg_backend_pid() % 16, sign * count(*)
    FROM changed GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT ("solved", "layers", "heads", "shard") DO UPDATE SET "learners" = counted."learners" + excluded."learners";
    RETURN NULL;
END $$;

CREATE TRIGGER "LearnerTotal_count_new" AFTER INSERT ON "LearnerTotal" REFERENCING NEW TABLE AS changed EXECUTE FUNCTION "count_totals"('1');
CREATE TRIGGER "LearnerTotal_count_changed" AFTER UPDATE ON "LearnerTotal" REFERENCING NEW TABLE AS changed EXECUTE FUNCTION "count_totals"('1');
CREATE TRIGGER "LearnerTotal_count_no_more" AFTER UPDATE ON "LearnerTotal" REFERENCING OLD TABLE AS changed EXECUTE FUNCTION "count_totals"('-1');
CREATE TRIGGER "LearnerTotal_count_deleted" AFTER DELETE ON "LearnerTotal" REFERENCING OLD TABLE AS changed EXECUTE FUNCTION "count_totals"('-1');

-- The lock keeps results out that would be counted by neither side, or by both.
CREATE FUNCTION "add_board_puzzle"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "BestResult" IN SHARE ROW EXCLUSIVE MODE;
    INSERT INTO "LearnerTotal" AS total SELECT "learnerId", 1, "layers", "heads", "ops"
    FROM "BestResult" WHERE "puzzleId" = NEW."puzzleId" AND "listedAs" = 'valid' ORDER BY "learnerId"
    ON CONFLICT ("learnerId") DO UPDATE SET
        "solved" = total."solved" + 1, "layers" = total."layers" + excluded."layers",
        "heads" = total."heads" + excluded."heads", "ops" = total."ops" + excluded."ops";
    RETURN NULL;
END $$;

CREATE TRIGGER "BoardPuzzle_add" AFTER INSERT ON "BoardPuzzle" FOR EACH ROW EXECUTE FUNCTION "add_board_puzzle"();

CREATE FUNCTION "take_board_puzzle"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "BestResult" IN SHARE ROW EXCLUSIVE MODE;
    UPDATE "LearnerTotal" total SET
        "solved" = total."solved" - 1, "layers" = total."layers" - best."layers",
        "heads" = total."heads" - best."heads", "ops" = total."ops" - best."ops"
    FROM "BestResult" best
    WHERE best."learnerId" = total."learnerId" AND best."puzzleId" = OLD."puzzleId" AND best."listedAs" = 'valid';
    RETURN NULL;
END $$;

CREATE TRIGGER "BoardPuzzle_take" AFTER DELETE ON "BoardPuzzle" FOR EACH ROW EXECUTE FUNCTION "take_board_puzzle"();

-- The triggers above count the results that exist already.
UPDATE "BestResult" SET "listedAs" = NULL;
