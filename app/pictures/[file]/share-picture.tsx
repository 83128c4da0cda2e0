import { WHOLE_PICTURE } from "./whole-picture.ts";

/** The dark theme's colours; a picture has no style sheet. */
const COLOUR = {
  paper: "#14151a",
  ink: "#ecebe6",
  muted: "#a7abb6",
  line: "#33363f",
  key: "#78c3f7",
  query: "#ffab6b",
  value: "#5ddbb0",
};

const WORD = "hello";
const CELL = 62;

interface Props {
  readonly kind: string;
  readonly title: string;
}

/** A title beside the attention that reverses a word. It is made of boxes alone, because the drawing library needs that. */
export function SharePicture({ kind, title }: Props) {
  return (
    <div
      style={{
        ...WHOLE_PICTURE,
        justifyContent: "space-between",
        padding: "0 80px",
        background: COLOUR.paper,
        color: COLOUR.ink,
        fontFamily: "Bricolage",
      }}
    >
      <div style={{ display: "flex", flexDirection: "column", width: 580 }}>
        <div style={{ fontSize: 36, fontWeight: 500, color: COLOUR.query }}>{kind}</div>
        <div style={{ fontSize: title.length > 30 ? 62 : 84, fontWeight: 800, lineHeight: 1.1, marginTop: 14 }}>
          {title}
        </div>
        {kind !== "RASP School" && (
          <div style={{ fontSize: 36, fontWeight: 500, color: COLOUR.muted, marginTop: 32 }}>RASP School</div>
        )}
      </div>
      <Turned />
    </div>
  );
}

function Turned() {
  const letters = [...WORD];
  const mirrored = letters.toReversed();
  return (
    <div style={{ display: "flex", flexDirection: "column" }}>
      <Row cells={["", ...letters]} colour={COLOUR.key} />
      {letters.map((letter, query) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter may stand twice, and nothing moves
        <div key={query} style={{ display: "flex" }}>
          <Cell text={letter} colour={COLOUR.query} />
          {letters.map((_, key) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              key={key}
              style={{
                width: CELL - 8,
                height: CELL - 8,
                margin: 4,
                borderRadius: 10,
                background: query + key === letters.length - 1 ? COLOUR.value : COLOUR.line,
              }}
            />
          ))}
          <Cell text={mirrored[query] ?? ""} colour={COLOUR.value} />
        </div>
      ))}
    </div>
  );
}

function Row({ cells, colour }: { readonly cells: readonly string[]; readonly colour: string }) {
  return (
    <div style={{ display: "flex" }}>
      {cells.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Cell key={i} text={text} colour={colour} />
      ))}
    </div>
  );
}

function Cell({ text, colour }: { readonly text: string; readonly colour: string }) {
  return (
    <div
      style={{
        width: CELL,
        height: CELL,
        display: "flex",
        alignItems: "center",
        justifyContent: "center",
        fontSize: 38,
        fontWeight: 800,
        color: colour,
      }}
    >
      {text}
    </div>
  );
}
