/** Pages that people could have written, each wrong in a way of its own. */

const head = (name: string, imports: string): string =>
  `/** A page written by hand. */\n${imports}\nexport default function ${name}() {\n`;

/** Says things on the console, asks for what is not there, and tries what the policy forbids. */
export const noisyPage = `${head("Noisy", 'import { useEffect } from "react";\nimport { PageHeader } from "@vector/runtime/ui";')}
  useEffect(() => {
    console.error("from the noisy page");
    setTimeout(() => {
      throw new Error("thrown later");
    });
    void fetch("/api/nothing");
    document.body.appendChild(document.createElement("script")).textContent = "1";
  }, []);
  return <PageHeader title="Noisy" />;
}
`;

/** A button without a name, and a text that is hardly darker than what it stands on. */
export const paintedPage = `${head("Painted", 'import { PageHeader } from "@vector/runtime/ui";')}
  return (
    <>
      <PageHeader title="Painted" />
      <button type="button" />
      <p style={{ color: "#777777", background: "#888888" }}>hard to read</p>
      <div style={{ width: "700px" }}>wider than a phone</div>
    </>
  );
}
`;

export const throwingPage = `${head("Throwing", 'import { useState } from "react";')}
  const [broken] = useState(() => typeof window !== "undefined");
  if (broken) throw new Error("no such luck");
  return <p>Throwing</p>;
}
`;

/** Answers to nothing once it is shown; harmless where there is no window. */
export const loopingPage = `${head("Looping", 'import { useEffect } from "react";\nimport { PageHeader } from "@vector/runtime/ui";')}
  useEffect(() => {
    for (;;) {}
  }, []);
  return <PageHeader title="Looping" />;
}
`;

/** Takes a name for granted where none was given, and a price that is none for nothing. */
export const swallowingForm = `${head("Swallowing", 'import { useState } from "react";\nimport { PageHeader, useNavigate } from "@vector/runtime/ui";')}
  const [name, setName] = useState("");
  const [price, setPrice] = useState("");
  const navigate = useNavigate();
  const save = async () => {
    const body = JSON.stringify({ name: name || "Untitled", price: Number(price) || 0 });
    await fetch("/api/laptops", { method: "POST", headers: { "content-type": "application/json" }, body });
    void navigate("/laptops");
  };
  return (
    <>
      <PageHeader title="New Laptop" />
      <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <label data-field="name">Name <input required value={name} onChange={(event) => setName(event.target.value)} /></label>
        <label data-field="price">Price <input value={price} onChange={(event) => setPrice(event.target.value)} /></label>
        <button type="submit">Create</button>
      </form>
    </>
  );
}
`;

/** Does not save what is wrong, but does not say so either. */
export const silentForm = swallowingForm.replace(
  "const save = async () => {",
  'const save = async () => {\n    if (name === "" || Number.isNaN(Number(price))) return;',
);

/** Deletes at once. */
export const hastyDetail = `${head("Hasty", 'import { PageHeader, useNavigate, useParams } from "@vector/runtime/ui";')}
  const { id } = useParams();
  const navigate = useNavigate();
  const remove = async () => {
    await fetch(\`/api/laptops/\${id}\`, { method: "DELETE" });
    void navigate("/laptops");
  };
  return (
    <>
      <PageHeader title="Laptop" />
      <button type="button" onClick={() => void remove()}>Delete</button>
      <a href={\`/laptops/\${id}/edit\`}>Edit</a>
    </>
  );
}
`;
