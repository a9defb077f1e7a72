-- An app whose folder was deleted keeps its versions. Another app may be made in the same place since: which of them a folder
-- holds is what its vector.json says.
DROP INDEX apps_folder;
CREATE INDEX apps_folder ON apps (org_id, folder) WHERE deleted_at IS NULL;
