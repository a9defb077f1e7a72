/** Settings from the environment: their defaults, and the sentence that a wrong one gets. */
import { expect, test } from "vitest";
import { readServerSettings, SettingError } from "../../../runtime/node/index.ts";

test("has defaults for what is absent or empty", () => {
  const defaults = {
    port: 3000,
    host: "127.0.0.1",
    databaseFile: "data/app.sqlite",
    allowedHosts: [],
    behindProxy: false,
  };
  expect(readServerSettings({})).toEqual(defaults);
  expect(readServerSettings({ PORT: "", HOST: " ", DATABASE_FILE: "", ALLOWED_HOSTS: "," })).toEqual(defaults);
});

test("takes what is given", () => {
  const environment = { PORT: "0", HOST: "0.0.0.0", DATABASE_FILE: "/data/x.sqlite", BEHIND_PROXY: "1" };
  expect(readServerSettings({ ...environment, ALLOWED_HOSTS: "App.example.com, [::2]:80 ,*" })).toEqual({
    port: 0,
    host: "0.0.0.0",
    databaseFile: "/data/x.sqlite",
    allowedHosts: ["app.example.com", "[::2]:80", "*"],
    behindProxy: true,
  });
});

test.each([
  [{ PORT: "65536" }, /PORT .*"65536"/],
  [{ PORT: "80a" }, /PORT/],
  [{ PORT: "-1" }, /PORT/],
  [{ BEHIND_PROXY: "yes" }, /BEHIND_PROXY .*"yes"/],
  [{ ALLOWED_HOSTS: "https://app.example.com" }, /ALLOWED_HOSTS .*"https:/],
  [{ ALLOWED_HOSTS: "app.example.com/path" }, /ALLOWED_HOSTS/],
])("refuses %o", (environment, message) => {
  expect(() => readServerSettings(environment)).toThrow(SettingError);
  expect(() => readServerSettings(environment)).toThrow(message);
});
