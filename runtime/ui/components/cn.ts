/** Joins class names; of conflicting Tailwind classes the last one wins. */
import { type ClassValue, clsx } from "clsx";
import { mergeClasses } from "./merge-classes.ts";

export function cn(...inputs: ClassValue[]): string {
  return mergeClasses(clsx(inputs));
}
