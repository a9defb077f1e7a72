/** Holds what monitoring keeps: sensors and meters with their readings over time. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const SENSORS = values(
  "Greenhouse 1 | Greenhouse 2 | Cold room | Server room | River gauge, bridge | Roof station | Boiler supply | Pool | Silo 3 | Warehouse door | Garden bed | Attic | Pump house | Beehive 4",
);
const PLACES = values(
  "North hall | South hall | Roof | Cellar | Garden | River bank | Laboratory | Yard | Street side | Storage",
);

export const MEASUREMENTS: Pack = {
  id: "measurements",
  cues: values(
    "sensor monitoring | sensor data | environmental monitoring | temperature monitoring | weather station | energy monitoring | energy consumption | meter readings | water quality | air quality | telemetry | iot",
  ),
  core: ["sensor", "measurement"],
  records: [
    {
      nouns: values("sensor | measuring station | monitoring station | weather station | probe"),
      fields:
        "name; type (temperature, humidity, pressure, level, power, other); location; unit; lower limit (decimal); upper limit (decimal); status (active, faulty, inactive)",
      links: [{ to: "site" }, { to: "building" }, { to: "room" }, { to: "device" }],
      examples: { name: SENSORS, location: PLACES, unit: values("°C | % | hPa | cm | kW | ppm | lx | dB") },
    },
    {
      nouns: values("measurement | reading | sensor reading | sample reading | sensor measurement"),
      fields: "measured at (datetime, default now); value (decimal); unit; notes",
      links: [
        { to: "sensor", brings: true },
        { to: "measuring station", role: "station" },
        { to: "monitoring station", role: "station" },
        { to: "weather station", role: "station" },
        { to: "patient" },
        { to: "machine" },
        { to: "device" },
        { to: "room" },
      ],
      says: ["chart of average value per day"],
      examples: {
        unit: values("°C | % | hPa | cm | kW | ppm"),
        notes: values("Routine | After calibration | Door was open | Checked by hand | Rain | Repeated"),
      },
    },
    {
      nouns: values("meter | energy meter | water meter | gas meter | electricity meter"),
      fields: "name; meter number (code); type (electricity, gas, water, heat); location; unit; active",
      links: [{ to: "building" }, { to: "property" }, { to: "apartment" }, { to: "customer" }, { to: "tenant" }],
      examples: {
        name: values(
          "Main meter | Flat 1 | Flat 2 | Flat 3 | Heat pump | Workshop | Garden tap | Solar feed-in | Boiler | Common areas | Shop | Charging point",
        ),
        location: PLACES,
        unit: values("kWh | m³ | MWh"),
      },
    },
    {
      nouns: values(
        "meter reading | energy meter reading | electricity meter reading | water meter reading | gas meter reading",
      ),
      fields: "read on (date, default today); reading (decimal); consumption (decimal); recorded by (text)",
      links: [
        { to: "meter", brings: true },
        { to: "energy meter", role: "meter" },
        { to: "water meter", role: "meter" },
        { to: "gas meter", role: "meter" },
        { to: "electricity meter", role: "meter" },
      ],
      says: ["chart of total consumption per month"],
    },
    {
      nouns: values("sensor alert | alarm | threshold alert"),
      fields: "title; raised at; severity (low, medium, high, critical); status (open, acknowledged, resolved); notes",
      links: [{ to: "sensor" }, { to: "device" }, { to: "machine" }, { to: "measuring station" }],
      examples: {
        title: values(
          "Temperature above limit | Humidity too low | No data for an hour | Pressure drop | Water level rising | Power peak | Battery low | Door open | Value out of range | Vibration | Leak detected | Calibration due",
        ),
      },
    },
    {
      nouns: values("water sample | soil sample"),
      fields:
        "sample number (code); taken at (datetime); location; ph (decimal); temperature in celsius; result (within limits, exceeded, pending); notes",
      links: [{ to: "site" }, { to: "measuring station", role: "station" }, { to: "project" }],
      examples: { location: PLACES },
    },
    {
      nouns: values("weather record | weather observation | weather log | weather reading"),
      fields:
        "measured at (datetime, default now); temperature in celsius; humidity; wind speed (decimal); rainfall in mm; conditions (sunny, cloudy, rain, snow, fog)",
      links: [{ to: "weather station", role: "station" }, { to: "location" }, { to: "city" }],
    },
  ],
};
