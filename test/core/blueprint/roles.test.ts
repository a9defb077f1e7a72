/** Tests roles that are listed and what people of a role are said to do. */
import { describe, expect, it } from "vitest";
import { rightsOf, stepsOf } from "./feature-case.ts";
import { blueprintOf } from "./request-case.ts";

const REPAIRS =
  "Repair requests have a title, a location and a status (open, in work, done). There are three kinds of users: residents, caretakers and managers. Residents can submit requests and view only their own. Caretakers can assign requests and change the status.";

describe("roles in a list", () => {
  it.each([
    ["Track permits with number. Roles: clerk, inspector, admin.", ["administrator", "clerk", "inspector"]],
    ["A permit app with roles clerk and inspector. Clerks can issue permits.", ["administrator", "clerk", "inspector"]],
    [REPAIRS, ["administrator", "resident", "caretaker", "manager"]],
  ])("%s", (request, names) => {
    const { spec, notUnderstood } = blueprintOf(request);
    expect(spec.access?.roles.map((role) => role.name)).toEqual(names);
    expect(spec.entities.map((entity) => entity.name)).not.toContain("role");
    expect(notUnderstood).toEqual([]);
  });
});

describe("what people of a role do", () => {
  it("limits those who see only their own", () => {
    expect(rightsOf(REPAIRS, "repair_request")).toEqual([
      "resident read=own create=true update=own delete=own",
      "caretaker read=all create=true update=all delete=own",
      "manager read=all create=true update=all delete=own",
    ]);
  });

  it("gives the steps of a status to those who change it", () => {
    expect(stepsOf(REPAIRS, "repair_request").every((step) => step.includes(" by administrator|caretaker"))).toBe(true);
  });

  it("makes what is assigned refer to one of the people who sign in", () => {
    const field = blueprintOf(REPAIRS)
      .spec.entities.find((entity) => entity.name === "repair_request")
      ?.fields.find((one) => one.name === "assignee_id");
    expect(field?.reference?.entity).toBe("user");
  });

  it("lets people who are kept sign in themselves where they see only what is theirs", () => {
    const request = "Couriers, bikes, tours with date and area. A courier can see only his own tours.";
    const { spec } = blueprintOf(request);
    expect(spec.access).toMatchObject({ userEntity: "courier" });
    const tours = spec.entities.find((entity) => entity.name === "tour");
    expect(tours?.ownerField).toBe("courier_id");
    expect(rightsOf(request, "tour")[0]).toContain("courier read=own");
  });

  it("is open to everybody where nobody signs in, and says so", () => {
    const { spec, assumed, notUnderstood } = blueprintOf("Orders have number and date. Clerks can edit orders.");
    expect(spec.access).toBeUndefined();
    expect(assumed.some((finding) => finding.text.includes("nobody signs in"))).toBe(true);
    expect(notUnderstood).toEqual([]);
  });
});
