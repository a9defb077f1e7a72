/** Makes the OpenAPI 3.1 document from the declared routes. */
import { z } from "zod";
import { errorJsonSchema } from "../../core/job/events.ts";
import { api, type RouteSchemas } from "../../protocol/api.ts";
import { type RouteName, routeTable } from "../../protocol/route-table.ts";

type Json = Record<string, unknown>;

export function createOpenApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const name of Object.keys(routeTable) as RouteName[]) {
    const route = routeTable[name];
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Vector daemon",
      version,
      description: "Spoken over the daemon's private socket. Requests need `Host: vector.daemon`.",
    },
    paths,
    components: { schemas: { Error: z.toJSONSchema(z.object({ error: errorJsonSchema })) } },
  };
}

function operation(name: RouteName): Json {
  const schemas: RouteSchemas = api[name];
  const error = {
    description: "A failure",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
  };
  const media = name === "jobs.events" ? "text/event-stream" : "application/json";
  return {
    operationId: name,
    summary: schemas.summary,
    parameters: [...parameters("path", schemas.params), ...parameters("query", schemas.query)],
    ...(schemas.body
      ? { requestBody: { required: true, content: { "application/json": { schema: toJson(schemas.body, "input") } } } }
      : {}),
    responses: {
      [String(schemas.status ?? 200)]: {
        description: "Success",
        content: { [media]: { schema: toJson(schemas.response, "output") } },
      },
      default: error,
    },
  };
}

function parameters(place: "path" | "query", schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const json = toJson(schema, "input") as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || (json.required?.includes(name) ?? false),
    schema: property,
  }));
}

function toJson(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}
