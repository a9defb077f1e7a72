/** Which page an address opens. */
import { expect, test } from "vitest";
import { matchRoute } from "../../../runtime/ui/router/match-route.ts";

const routes = [
  { name: "detail", paths: ["/laptops/:id"] },
  { name: "form", paths: ["/laptops/new", "/laptops/:id/edit"] },
  { name: "list", paths: ["/laptops"] },
];

test.each([
  ["/laptops", "list", {}],
  ["/laptops/12", "detail", { id: "12" }],
  ["/laptops/new", "form", {}],
  ["/laptops/12/edit", "form", { id: "12" }],
  ["/laptops/a%20b", "detail", { id: "a b" }],
])("%s opens the %s", (path, name, params) => {
  expect(matchRoute(routes, path)).toMatchObject({ route: { name }, params });
});

test.each(["/", "/laptop", "/laptops/12/other", "/laptops/", "/laptops/%"])("%s opens nothing", (path) => {
  expect(matchRoute(routes, path)).toBeUndefined();
});
