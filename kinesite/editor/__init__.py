"""What helps writers before anything is built: new files, and what their editors know of the fields."""
