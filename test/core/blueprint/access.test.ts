/** Tests sign-in, roles and rights: only where they are asked for, and down to a field. */
import { describe, expect, it } from "vitest";
import { rightsOf } from "./feature-case.ts";
import { blueprintOf } from "./request-case.ts";

function rolesOf(text: string): string[] {
  return (blueprintOf(text).spec.access?.roles ?? []).map((role) => `${role.name}:${role.kind}`);
}

const ROLES: readonly [string, readonly string[]][] = [
  ["Track tasks with title and due date.", []],
  ["Employees can add tasks. Managers can view reports of tasks.", []],
  ["Track tasks. Users log in.", ["administrator:administrator", "member:member"]],
  ["Track tasks. Managers and employees log in.", ["administrator:administrator", "employee:member"]],
  [
    "Online shop with products and orders. Customers can register and log in.",
    ["administrator:administrator", "customer:member", "visitor:visitor"],
  ],
  [
    "Employees have name and salary. Only managers may see salaries.",
    ["administrator:administrator", "manager:member", "member:member"],
  ],
  [
    "Requests have title. Only managers can approve requests.",
    ["administrator:administrator", "manager:member", "member:member"],
  ],
];

describe("roles", () => {
  it.each(ROLES)("%s", (request, roles) => {
    expect(rolesOf(request)).toEqual(roles);
  });

  it("makes people an entity with an address to sign in with and a role", () => {
    const { spec } = blueprintOf("Track tasks. Customers sign up.");
    expect(spec.access).toMatchObject({
      userEntity: "user",
      emailField: "email",
      roleField: "role",
      signUp: true,
      defaultRole: "customer",
    });
    const users = spec.entities.find((entity) => entity.name === "user");
    expect(users?.fields.find((field) => field.name === "email")).toMatchObject({
      type: "email",
      required: true,
      unique: true,
    });
    expect(users?.fields.find((field) => field.name === "role")?.choices?.map((choice) => choice.value)).toEqual([
      "administrator",
      "customer",
    ]);
  });
});

describe("rights", () => {
  it("keeps a field to those who may see it", () => {
    const { spec } = blueprintOf("Employees have name and salary. Only managers may see salaries.");
    const salary = spec.entities[0]?.fields.find((field) => field.name === "salary");
    expect(salary?.access).toEqual({ read: ["administrator", "manager"], write: ["administrator", "manager"] });
  });

  it("keeps records to their owners", () => {
    const text =
      "Leave requests have start date and end date. Employees log in. Employees see only their own leave requests.";
    expect(rightsOf(text, "leave_request")).toEqual(["employee read=own create=true update=own delete=own"]);
    const { spec } = blueprintOf(text);
    const entity = spec.entities.find((one) => one.name === "leave_request");
    expect(entity?.ownerField).toBe("created_by_id");
    expect(entity?.fields.find((field) => field.name === "created_by_id")).toMatchObject({
      default: "me",
      readOnly: true,
    });
  });

  it("takes a right away", () => {
    const text = "Books have title. Members log in. Members cannot delete books.";
    expect(rightsOf(text, "book")).toEqual(["member read=all create=false update=none delete=none"]);
  });

  it("reports rights over what is not kept", () => {
    const { notUnderstood } = blueprintOf("Books have title. Only librarians may see dragons.");
    expect(notUnderstood.map((part) => part.text).join(" ")).toContain("dragons");
  });
});
