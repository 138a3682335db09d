// Starts the page.
import "./styles.css";
