/** Holds what clinics, practices and care keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

const REASONS = values(
  "Back pain since Monday | Yearly check-up | Blood pressure control | Cough and fever | Vaccination | Sprained ankle | Headaches | Skin rash | Results of blood test | Sleep problems | Referral | Follow-up after operation",
);
const SPECIALTIES = values(
  "General practice | Paediatrics | Cardiology | Dermatology | Orthopaedics | Ophthalmology | Gynaecology | Neurology | Dentistry | Physiotherapy | Radiology | Small animals",
);

export const CLINIC: Pack = {
  id: "clinic",
  cues: values(
    "clinic | hospital | patient management | patient records | medical practice | doctor's office | veterinary | vet clinic | dental practice | health records | medical records | nursing home",
  ),
  core: ["patient", "appointment", "doctor"],
  records: [
    {
      nouns: ["patient"],
      fields: "name; date of birth; phone; email; address; allergies; notes",
      links: [{ to: "doctor", role: "doctor" }, { to: "ward" }],
      examples: {
        allergies: values(
          "None known | Penicillin | Nuts | Pollen | Latex | Bee stings | House dust | Eggs | Iodine | Nickel",
        ),
      },
    },
    {
      nouns: values("doctor | physician | nurse | dentist | vet | veterinarian"),
      fields: "name; specialty; email; phone",
      links: [{ to: "department" }],
      examples: { specialty: SPECIALTIES },
    },
    {
      nouns: values("visit | patient visit | examination | medical visit"),
      fields: "date; reason; diagnosis; notes",
      links: [
        { to: "patient", brings: true },
        { to: "pet" },
        { to: "animal" },
        { to: "doctor", role: "doctor" },
        { to: "vet", role: "vet" },
      ],
      examples: {
        reason: REASONS,
        diagnosis: values(
          "No findings | Muscle strain | Seasonal flu | High blood pressure | Contact allergy | Migraine | Iron deficiency | Bronchitis | Sprain, grade 1 | Middle ear infection",
        ),
      },
    },
    {
      nouns: values("prescription"),
      fields: "medicine; dosage (text); start date; end date; notes",
      links: [
        { to: "patient", brings: true },
        { to: "pet" },
        { to: "doctor", role: "doctor" },
        { to: "medicine" },
        { to: "visit" },
      ],
      examples: {
        medicine: values(
          "Ibuprofen 400 mg | Nasal spray | Cough syrup | Iron tablets | Eye drops | Antihistamine tablets | Zinc ointment | Vitamin D drops | Amoxicillin 500 mg | Magnesium 300 mg | Salbutamol inhaler | Antacid",
        ),
        dosage: values(
          "1 tablet daily | Twice a day | 5 ml at night | 2 puffs when needed | With meals | Every 8 hours",
        ),
      },
    },
    {
      nouns: values("medical record | health record | treatment record | medical history"),
      fields: "title; date; diagnosis; treatment; attachment (file)",
      links: [{ to: "patient", brings: true }, { to: "pet" }, { to: "doctor", role: "doctor" }],
      examples: { title: REASONS },
    },
    {
      nouns: values(
        "lab result | lab sample | test result | lab test | laboratory test | laboratory result | blood test | medical test | diagnostic test | test",
      ),
      fields: "test name; date; value (decimal); unit; reference range (text); result (normal, low, high, critical)",
      links: [
        { to: "patient", brings: true },
        { to: "doctor", role: "doctor" },
      ],
      examples: {
        "test name": values(
          "Haemoglobin | Glucose | Cholesterol | Potassium | Creatinine | Iron | Vitamin D | Thyroid TSH | Leucocytes | Sodium | CRP | Calcium",
        ),
        unit: values("g/dl | mg/dl | mmol/l | ng/ml | U/l | %"),
      },
    },
    {
      nouns: values("vaccination | immunization | immunisation"),
      fields: "vaccine (text); date; dose number (integer); next due date (date); notes",
      links: [{ to: "patient", brings: true }, { to: "pet" }, { to: "child" }, { to: "animal" }],
      examples: {
        vaccine: values(
          "Tetanus | Measles | Influenza | Hepatitis B | Polio | Rabies | Distemper | Pneumococcal | Tick fever | Whooping cough | Varicella | HPV",
        ),
      },
    },
    {
      nouns: values("ward | hospital bed"),
      fields: "name; capacity; location; status (available, occupied, out of service)",
      links: [{ to: "patient" }],
      examples: {
        name: values(
          "Ward 1 | Ward 2 | Ward 3 | Bed 1A | Bed 1B | Bed 2A | Bed 2B | Recovery 1 | Recovery 2 | Observation | Day clinic | Isolation",
        ),
      },
    },
    {
      nouns: values("pet"),
      fields: "name; species (text); breed; date of birth; notes",
      links: [{ to: "owner" }, { to: "customer", role: "owner" }, { to: "client", role: "owner" }],
      examples: {
        name: values(
          "Biscuit | Luna | Pepper | Oskar | Mitzi | Rocky | Nala | Pebbles | Tiger | Bella | Socks | Kiwi | Momo | Hazel",
        ),
        species: values("Dog | Cat | Rabbit | Guinea pig | Parrot | Hamster | Tortoise | Horse"),
        breed: values("Mixed | Terrier | Siamese | Dwarf lop | Spaniel | Shorthair | Shepherd | Canary"),
      },
    },
  ],
};
