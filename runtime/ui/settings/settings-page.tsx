/** The page of settings: look, account, people and roles, lookup lists, sample rows, about. */
import { codeQuery } from "../app/later.tsx";
import { LaterPage } from "../app/later-page.tsx";

export interface SettingsPageProps {
  readonly title: string;
}

const settingsCode = codeQuery("settings", () => import("./settings-view.tsx"));

export function SettingsPage({ title }: SettingsPageProps) {
  return <LaterPage code={settingsCode}>{({ SettingsView }) => <SettingsView title={title} />}</LaterPage>;
}
