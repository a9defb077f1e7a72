/** Holds docs/protocol.md and the OpenAPI document against the declared routes and events. */
import { describe, expect, it } from "vitest";
import { eventDataSchemas } from "../../src/core/job/events.ts";
import { httpStatus } from "../../src/daemon/http/http-status.ts";
import { createOpenApi } from "../../src/daemon/http/openapi.ts";
import { api } from "../../src/protocol/api.ts";
import { protocolVersion, routeTable } from "../../src/protocol/route-table.ts";
import { readProjectFile } from "./project-files.ts";
import { codeOf, readTableRows } from "./read-tables.ts";

const document = readProjectFile("docs/protocol.md");

describe("every route", () => {
  const declared = Object.entries(routeTable).map(([name, { method, path }]) => [name, `${method} ${path}`]);

  it("is documented with its method and path", () => {
    const rows = readTableRows(document, "## Routes").map(([name, route]) => [codeOf(name), codeOf(route)]);
    expect(rows.sort()).toEqual(declared.sort());
  });

  it("is in the OpenAPI document, with its parameters, its body and its success", () => {
    const { paths } = createOpenApi("0.0.0") as { paths: Record<string, Record<string, Operation>> };
    const found = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [
        operationId,
        `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
      ]),
    );
    expect(found.sort()).toEqual(declared.sort());
    for (const [path, methods] of Object.entries(paths)) {
      for (const operation of Object.values(methods)) {
        const schemas: (typeof api)[keyof typeof api] = api[operation.operationId];
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
        const named = operation.parameters.filter((each) => each.in === "path").map((each) => each.name);
        expect(named, operation.operationId).toEqual(inPath);
        expect(operation.requestBody !== undefined, operation.operationId).toBe("body" in schemas);
        const status = "status" in schemas ? schemas.status : 200;
        expect(Object.keys(operation.responses), operation.operationId).toEqual([String(status), "default"]);
      }
    }
  });
});

describe("every event type", () => {
  it("is documented with the fields of its data", () => {
    const rows = readTableRows(document, "## Events").map(([type, data]) => [codeOf(type), fieldsOf(data ?? "")]);
    const declared = Object.entries(eventDataSchemas).map(([type, schema]) => [
      type,
      Object.entries(schema.shape)
        .map(([name, field]) => (field.safeParse(undefined).success ? `${name}?` : name))
        .sort(),
    ]);
    expect(rows.sort()).toEqual(declared.sort());
  });
});

it("names the version of the protocol and the status of every kind of error", () => {
  expect(document).toContain(`Version of this protocol, now ${protocolVersion}`);
  const section = document.slice(document.indexOf("## Errors"));
  for (const [kind, status] of Object.entries(httpStatus)) expect(section).toContain(`\`${kind}\` ${status}`);
});

interface Operation {
  operationId: keyof typeof api;
  parameters: { name: string; in: string }[];
  requestBody?: object;
  responses: Record<string, object>;
}

/** Returns the field names of a cell: its pieces of code, without what stands in brackets after them. */
function fieldsOf(cell: string): string[] {
  const codes = [...cell.replaceAll(/\([^)]*\)/g, "").matchAll(/`([^`]*)`/g)].map((match) => match[1] ?? "");
  return codes.map((code) => code.split(".")[0] ?? code).sort();
}
