/// Migration 18: what a plan says of how far a task is, and the heading that the task stands under.
enum Migration18 {
  static let migration = Migration(
    "18 tasks whole",
    """
    ALTER TABLE task ADD COLUMN reported TEXT;
    ALTER TABLE task ADD COLUMN section TEXT;
    """)
}
