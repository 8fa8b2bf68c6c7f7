-- Finding by words, in any script and with typing errors. The words are kept folded beside the text by the database itself, so that
-- no writer can forget them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The text as it is compared when somebody looks for it: foldText of app/domain/folded-text.ts, letter by letter.
CREATE FUNCTION fold_text(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  signs CONSTANT text := '[''`\u00ad\u02b9-\u02bd\u02cb\u2018-\u201b\u2032\u200b-\u200f\ufeff\u0300-\u036f]';
  folded text;
BEGIN
  folded := regexp_replace(normalize(replace(given, U&'\00b4', ''''), NFKC), signs, '', 'g');
  folded := translate(lower(folded COLLATE "C"),
    'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЎҚҒҲӘӨҮІҢҺабвгдёжзийклмнопрстуфхщъыэўқғҳәөүіңһÀÁÂÃÄÅÈÉÊËÌÍÎÏİÒÓÔÕÖÙÚÛÜÝÑĞǴŞÇŠČŽàáâãäåèéêëìíîïıòóôõöùúûüýÿñğǵşçščž',
    'abvgdееjziyklmnoprstufxцчшшьiьeюяoqghaouinhabvgdеjziyklmnoprstufxшьieoqghaouinhaaaaaaeeeeiiiiiooooouuuuynggшчшчjaaaaaaeeeeiiiiiooooouuuuyynggшчшчj');
  folded := replace(replace(replace(replace(replace(folded, 'ш', 'sh'), 'ч', 'ch'), 'ц', 'ts'), 'ю', 'yu'), 'я', 'ya');
  folded := replace(regexp_replace(folded, '(?<![bcdfghjklmnpqrstvwxz])е', 'ye', 'g'), 'е', 'e');
  folded := replace(replace(regexp_replace(replace(folded, 'ь', ''), 'sh(ch)+', 'sh', 'g'), 'kh', 'x'), 'zh', 'j');
  folded := replace(regexp_replace(folded, '(?<=[bcdfghjklmnpqrstvwxz])yo', 'e', 'g'), 'yo', 'ye');
  RETURN btrim(regexp_replace(folded, '[\t-\r \u0085\u2028\u2029]+', ' ', 'g'), ' ');
END $$;

-- An item's words. A table of their own, because a card that moves must not carry them through the index again. Each begins with a
-- space, so that the beginning of a word is found by a space before it.
CREATE TABLE "item_text" (
    "item_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "item_text_pkey" PRIMARY KEY ("item_id")
);
ALTER TABLE "item_text" ADD CONSTRAINT "item_text_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO item_text (item_id, title, body)
SELECT id, ' ' || fold_text(key || ' ' || title), ' ' || fold_text(description) FROM item;

CREATE INDEX "item_text_title_idx" ON "item_text" USING GIN ("title" gin_trgm_ops);
CREATE INDEX "item_text_body_idx" ON "item_text" USING GIN ("body" gin_trgm_ops);
CREATE INDEX "comment_folded_idx" ON "comment" USING GIN ((' ' || fold_text(text)) gin_trgm_ops);

CREATE FUNCTION item_text_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO item_text (item_id, title, body)
  SELECT id, ' ' || fold_text(key || ' ' || title), ' ' || fold_text(description) FROM added;
  RETURN NULL;
END $$;
CREATE TRIGGER item_text_added AFTER INSERT ON item REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION item_text_added();

CREATE FUNCTION item_text_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE item_text SET title = ' ' || fold_text(NEW.key || ' ' || NEW.title), body = ' ' || fold_text(NEW.description) WHERE item_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER item_text_changed AFTER UPDATE OF key, title, description ON item FOR EACH ROW
  WHEN (OLD.key IS DISTINCT FROM NEW.key OR OLD.title IS DISTINCT FROM NEW.title OR OLD.description IS DISTINCT FROM NEW.description)
  EXECUTE FUNCTION item_text_changed();
