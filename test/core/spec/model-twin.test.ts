/** Checks that the runtime's model types stay the structural twin of the AppSpec. */
import { describe, expectTypeOf, it } from "vitest";
import type { AppModel, FieldType as RuntimeFieldType } from "../../../runtime/model/types.ts";
import type { FieldType } from "../../../src/core/spec/field-schema.ts";
import type { AppSpec } from "../../../src/core/spec/schema.ts";

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

describe("AppModel", () => {
  it("accepts every AppSpec", () => {
    expectTypeOf<AppSpec>().toExtend<AppModel>();
  });
  it("says nothing that an AppSpec does not", () => {
    expectTypeOf<Mutable<AppModel>>().toExtend<AppSpec>();
  });
  it("has the same field types", () => {
    expectTypeOf<RuntimeFieldType>().toEqualTypeOf<FieldType>();
  });
});
